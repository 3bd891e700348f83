package dev.milepost.goal.proposal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.PlanProposalTests;
import dev.milepost.goal.proposal.ProposalStatus;
import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proposals are heard and decided as the contracts say")
class ContractsTests {

    @Test
    void plansAreReadAsTheirContractsSay() {
        Contracts.assertReads("planner", PlanProposedV1.class);
        Contracts.assertReads("task", PlanAppliedV1.class);
    }

    @Test
    void decisionsAreToldAsTheirContractsSay() {
        for (ProposalStatus status :
                new ProposalStatus[] {ProposalStatus.ACCEPTED, ProposalStatus.REJECTED}) {
            PlanProposal decided = PlanProposalTests.proposal(status);
            var event = PublishedDecisions.published(decided);
            Contracts.assertWrites("goal", event.payload());
            assertThat(event.subject()).isEqualTo(decided.goal().value());
        }
        assertThatThrownBy(() ->
                        PublishedDecisions.published(
                                PlanProposalTests.proposal(ProposalStatus.EXPIRED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

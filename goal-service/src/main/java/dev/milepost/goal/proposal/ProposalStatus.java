package dev.milepost.goal.proposal;

/// Where a proposal stands.
public enum ProposalStatus {
    /// Its user has not decided.
    OPEN,
    /// Its user wants it; the plan follows within moments.
    ACCEPTED,
    /// It is the plan, or was.
    APPLIED,
    REJECTED,
    /// Another plan or another proposal has come, tasks have changed since, or its first day has passed.
    EXPIRED
}

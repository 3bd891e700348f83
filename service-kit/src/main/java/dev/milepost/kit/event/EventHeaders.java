package dev.milepost.kit.event;

/// The headers of an event on Kafka: CloudEvents 1.0 in binary mode, and the request that caused it.
final class EventHeaders {

    static final String SPECVERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String DATASCHEMA = "ce_dataschema";
    static final String CONTENT_TYPE = "content-type";
    static final String REQUEST_ID = "request_id";

    private EventHeaders() {}
}

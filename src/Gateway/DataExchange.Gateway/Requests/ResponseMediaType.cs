namespace DataExchange.Gateway.Requests;

/// <summary>The media types of answers.</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/graphql-response+json</c>.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>, in which request errors have status 200.</summary>
    LegacyJson,

    /// <summary><c>text/event-stream</c>: each result an event.</summary>
    EventStream,

    /// <summary>The client accepts none of them.</summary>
    NotAcceptable,
}

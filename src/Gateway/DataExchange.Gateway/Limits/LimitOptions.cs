namespace DataExchange.Gateway.Limits;

/// <summary>Section <c>Limits</c>: what one request may cost. Each limit is inclusive, finite and on by default.</summary>
public sealed class LimitOptions
{
    /// <summary>Bytes of a request body. Default 262,144.</summary>
    public int BodyBytes { get; set; } = 256 * 1024;

    /// <summary>Tokens of a document. Default 4,000.</summary>
    public int Tokens { get; set; } = 4_000;

    /// <summary>Nesting of selection sets, values and types in a document. Default 64.</summary>
    public int Recursion { get; set; } = 64;

    /// <summary>Levels of fields below one another. Default 12.</summary>
    public int Depth { get; set; } = 12;

    /// <summary>Aliases in a document. Default 30.</summary>
    public int Aliases { get; set; } = 30;

    /// <summary>Response names at the root. Default 10.</summary>
    public int RootFields { get; set; } = 10;

    /// <summary>Directives on one node. Default 4.</summary>
    public int DirectivesPerLocation { get; set; } = 4;

    /// <summary>Directives in a document. Default 50.</summary>
    public int Directives { get; set; } = 50;

    /// <summary>Fragment definitions in a document. Default 50.</summary>
    public int Fragments { get; set; } = 50;

    /// <summary>Selections after every fragment spread is replaced by what it spreads. Default 5,000.</summary>
    public int ExpandedSelections { get; set; } = 5_000;

    /// <summary>
    /// What an operation may cost before it is planned: an object 1, a leaf 0, a mutation 10 more, a list as often as it has items, <c>@cost</c> and
    /// <c>@listSize</c> of the schemas instead where they are. Default 2,000: a page of 1,000 objects with one object each, or four lists of
    /// unknown length below one another, with an object in each item; a fifth is refused.
    /// </summary>
    public int Cost { get; set; } = 2_000;

    /// <summary>
    /// How many items a list counts for that no <c>@listSize</c> speaks of. Default 5: most lists of one person have fewer; what is longer is bounded by
    /// the limits of entities and of answers.
    /// </summary>
    public int ListSize { get; set; } = 5;

    /// <summary>Bytes of the variables. Default 65,536.</summary>
    public int VariableBytes { get; set; } = 64 * 1024;

    /// <summary>Items in one list of the variables. Default 1,000.</summary>
    public int ListItems { get; set; } = 1_000;

    /// <summary>Elementary steps of planning. Default 100,000.</summary>
    public int PlanningSteps { get; set; } = 100_000;

    /// <summary>Milliseconds of planning. Default 2,000; the steps are the bound that is the same on every machine.</summary>
    public int PlanningMs { get; set; } = 2_000;

    /// <summary>Milliseconds for a whole request. Default 10,000.</summary>
    public int RequestMs { get; set; } = 10_000;

    /// <summary>Milliseconds for one request to a subgraph. Default 3,000.</summary>
    public int SubgraphMs { get; set; } = 3_000;

    /// <summary>Bytes of an answer. Default 8,388,608.</summary>
    public int ResponseBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Values (objects, lists, leaves) in an answer. Default 50,000.</summary>
    public int ResponseNodes { get; set; } = 50_000;

    /// <summary>Bytes of one answer of a subgraph, counted after inflation. Default 8,388,608.</summary>
    public int SubgraphBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Entities in one request to a subgraph; more are split. Default 2,000: what a page of 1,000 objects, each with an owner or two, asks for at once.</summary>
    public int EntitiesPerFetch { get; set; } = 2_000;

    /// <summary>
    /// Milliseconds that an entity fetch waits for others of its wave to the same subgraph, so that they travel as one request: this long, or as long as the
    /// request has taken so far, up to ten times this. Default 2.
    /// </summary>
    public int BatchWindowMs { get; set; } = 2;

    /// <summary>Entities that one request may ask subgraphs for. Default 10,000.</summary>
    public int Entities { get; set; } = 10_000;

    /// <summary>Errors listed for an invalid document or for invalid variables. Default 5.</summary>
    public int ValidationErrors { get; set; } = 5;

    /// <summary>Levels of fields from <c>__schema</c> or <c>__type</c> on. Default 16; the query of the common explorers has 15.</summary>
    public int IntrospectionDepth { get; set; } = 16;

    /// <summary>Lists of types below one another in introspection, each of which multiplies the answer. Default 2; the query of the common explorers has 1.</summary>
    public int IntrospectionLists { get; set; } = 2;

    /// <summary>
    /// Bytes of document text that the operation cache holds. Default 16 MiB. Full, it makes room among the documents of the agency that holds the most.
    /// </summary>
    public int OperationCacheBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Subscriptions open at once, all clients together. Default 2,000.</summary>
    public int Subscriptions { get; set; } = 2_000;

    /// <summary>Subscriptions that one client has open at once. Default 100.</summary>
    public int SubscriptionsPerClient { get; set; } = 100;

    /// <summary>Bytes of one event as a subgraph sends it. Default 65,536.</summary>
    public int SubscriptionEventBytes { get; set; } = 64 * 1024;

    /// <summary>Events kept for a subscriber who does not take them; then the subgraph is held back. Default 16.</summary>
    public int SubscriptionEvents { get; set; } = 16;

    /// <summary>Milliseconds that a subscriber may take nothing before it is dropped. Default 10,000.</summary>
    public int SubscriberMs { get; set; } = 10_000;

    /// <summary>Milliseconds between the comments that keep an event stream alive. Default 12,000.</summary>
    public int KeepAliveMs { get; set; } = 12_000;

    /// <summary>WebSockets open at once, all clients together. Default 2,000.</summary>
    public int Sockets { get; set; } = 2_000;

    /// <summary>WebSockets that one client has open at once. Default 100.</summary>
    public int SocketsPerClient { get; set; } = 100;

    /// <summary>Operations that run at once on one WebSocket. Default 100.</summary>
    public int SocketOperations { get; set; } = 100;

    /// <summary>Bytes of a message that a client sends over a WebSocket. Default 65,536.</summary>
    public int SocketMessageBytes { get; set; } = 64 * 1024;

    /// <summary>Milliseconds until a WebSocket must be initialised. Default 3,000.</summary>
    public int SocketInitMs { get; set; } = 3_000;

    /// <summary>Milliseconds between pings on a WebSocket; a peer silent from one to the next is dropped. Default 25,000.</summary>
    public int SocketPingMs { get; set; } = 25_000;

    /// <summary>Plans kept for one operation: one for each set of rights that asks it. Default 256.</summary>
    public int PlansPerOperation { get; set; } = 256;

    /// <summary>Bytes of automatic persisted queries, all clients together. Default 16 MiB.</summary>
    public int PersistedQueryBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Bytes of automatic persisted queries of one client. Default 2 MiB.</summary>
    public int PersistedQueryBytesPerClient { get; set; } = 2 * 1024 * 1024;

    /// <summary>Automatic persisted queries, all clients together. Default 20,000.</summary>
    public int PersistedQueries { get; set; } = 20_000;

    /// <summary>Bytes of the manifests of trusted documents. Default 16 MiB.</summary>
    public int ManifestBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Identifiers in the manifests of trusted documents. Default 20,000.</summary>
    public int ManifestDocuments { get; set; } = 20_000;

    /// <summary>Units that an agency may spend each second at one gateway: a request costs one, or more where its static cost is known. Default 1,000.</summary>
    public int AgencyUnitsPerSecond { get; set; } = 1_000;

    /// <summary>Units that an agency which was silent may spend at once. Default 2,000.</summary>
    public int AgencyBurst { get; set; } = 2_000;

    /// <summary>Static cost that makes one unit. Default 100.</summary>
    public int CostPerUnit { get; set; } = 100;

    /// <summary>Bytes of an announcement of changes by a registry. Default 262,144.</summary>
    public int AnnouncementBytes { get; set; } = 256 * 1024;

    /// <summary>Changes in one announcement. Default 1,000.</summary>
    public int AnnouncementChanges { get; set; } = 1_000;

    /// <summary>Announcements that one registry may send each second to one gateway. Default 100.</summary>
    public int AnnouncementsPerSecond { get; set; } = 100;

    /// <summary>Announcements that a registry which was silent may send at once. Default 200.</summary>
    public int AnnouncementBurst { get; set; } = 200;

    /// <summary>Seconds that a client may take to send the headers of a request. Default 10.</summary>
    public int HeaderSeconds { get; set; } = 10;

    /// <summary>Bytes of the headers of a request. Default 32,768.</summary>
    public int HeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Connections at once. Default 10,000.</summary>
    public int Connections { get; set; } = 10_000;

    /// <summary>Bytes a second that a client must send of a body, and take of an answer, after five seconds of grace. Default 4,096.</summary>
    public int MinBytesPerSecond { get; set; } = 4_096;
}

namespace DataExchange.GraphQL.Language;

/// <summary>The three operations of GraphQL.</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request that reads in response to source events.</summary>
    Subscription,
}

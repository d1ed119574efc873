namespace DataExchange.Administration.Caching;

/// <summary>How much a purge takes out, as the schema's <c>PurgeScope</c> has it.</summary>
internal enum PurgeScope
{
    /// <summary>All that a registry answered.</summary>
    Registry,

    /// <summary>All that tells of any object of a type.</summary>
    Type,

    /// <summary>All that tells of one entity.</summary>
    Entity,

    /// <summary>All that tells of one person.</summary>
    Person,
}

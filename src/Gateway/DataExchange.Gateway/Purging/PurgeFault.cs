namespace DataExchange.Gateway.Purging;

/// <summary>Why a purge cannot be done.</summary>
public enum PurgeFault
{
    /// <summary>The gateway keeps nothing.</summary>
    NoCache,

    /// <summary>The graph that is served has no such registry.</summary>
    UnknownRegistry,

    /// <summary>The registry has no such object type, interface or union.</summary>
    UnknownType,

    /// <summary>The type is neither an entity there nor about persons, so that nothing says which values tell of it.</summary>
    UntoldType,

    /// <summary>The type has no key there whose fields are all plain, so that its entities are not told apart.</summary>
    NoKey,

    /// <summary>There are more or fewer values than the first key has fields.</summary>
    KeyLength,
}

using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Is told which entities and persons a value tells of.</summary>
internal interface ITagSink
{
    /// <summary>Whether the items of a list count one by one, and not only as some of their type.</summary>
    bool TakesListed { get; }

    /// <summary>An object.</summary>
    /// <param name="type">How objects of its type are tagged.</param>
    /// <param name="key">The values of its key; null where they are not known.</param>
    /// <param name="subject">The person whom it is about; null where that is not known.</param>
    void Add(EntityTagging type, string[]? key, string? subject);

    /// <summary>Some objects of a type, it does not matter which.</summary>
    void AddSome(EntityTagging type);
}

using DataExchange.Federation.Supergraphs;

namespace DataExchange.Gateway.Announcements;

/// <summary>What a registry says has changed in it.</summary>
internal abstract record RegistryChange
{
    private RegistryChange()
    {
    }

    /// <summary>One entity.</summary>
    /// <param name="Type">Its type, as the registry defines it.</param>
    /// <param name="Key">The values of its first key's fields, in the order of the key, each as a tag has it.</param>
    public sealed record Entity(SubgraphType Type, string[] Key) : RegistryChange;

    /// <summary>Any or all entities of a type.</summary>
    /// <param name="Type">The type, as the registry defines it.</param>
    public sealed record Whole(SubgraphType Type) : RegistryChange;

    /// <summary>Anything about one person.</summary>
    /// <param name="Subject">The value of the field that <c>@subject</c> names.</param>
    public sealed record Person(string Subject) : RegistryChange;
}

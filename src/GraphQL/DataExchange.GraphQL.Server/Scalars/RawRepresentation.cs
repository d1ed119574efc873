namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>A representation before its fields are held against the schema.</summary>
internal sealed record RawRepresentation(IReadOnlyDictionary<string, object?> Fields)
{
    /// <summary>The value of <c>__typename</c>, or null where it is missing or not a string.</summary>
    public string? TypeName => Fields.GetValueOrDefault("__typename") as string;
}

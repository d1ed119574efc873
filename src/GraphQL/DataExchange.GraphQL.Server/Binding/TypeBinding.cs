namespace DataExchange.GraphQL.Server.Binding;

/// <summary>What the host bound to one object or interface type of the SDL.</summary>
internal sealed class TypeBinding(string name, Type clrType)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    public Dictionary<string, FieldResolver> Fields { get; } = new(StringComparer.Ordinal);

    public List<string> Errors { get; } = [];

    public EntityResolver? Entity { get; set; }

    public void Add(string field, FieldResolver resolver)
    {
        if (!Fields.TryAdd(field, resolver))
        {
            Errors.Add($"`{Name}.{field}` has two resolvers; expected one.");
        }
    }
}

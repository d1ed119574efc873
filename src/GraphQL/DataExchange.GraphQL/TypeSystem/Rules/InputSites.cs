namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The places of a document where inputs are defined.</summary>
internal static class InputSites
{
    /// <summary>Arguments of fields and directives, and input fields.</summary>
    public static IEnumerable<InputSite> All(SchemaDeclarations schema) => Arguments(schema).Concat(Fields(schema));

    public static IEnumerable<InputSite> Fields(SchemaDeclarations schema) =>
        from type in schema.OwnTypes
        from field in type.InputFields
        select new InputSite($"{type.Name}.{field.Name.Value}", field, IsField: true);

    public static IEnumerable<InputSite> Arguments(SchemaDeclarations schema)
    {
        var ofFields =
            from type in schema.OwnTypes
            from field in type.Fields
            from argument in field.Arguments
            select new InputSite($"{type.Name}.{field.Name.Value}({argument.Name.Value}:)", argument, IsField: false);
        var ofDirectives =
            from directive in schema.OwnDirectives
            from argument in directive.Arguments
            select new InputSite($"@{directive.Name.Value}({argument.Name.Value}:)", argument, IsField: false);
        return ofFields.Concat(ofDirectives);
    }
}

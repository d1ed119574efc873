using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>The meaning of a supergraph as lines of text, the same for the same model in any order and spelling.</summary>
internal static class SupergraphMeaning
{
    public static IReadOnlyList<string> Of(string sdl)
    {
        var read = SupergraphReader.Read(new Source(sdl, "supergraph"));
        if (read.Supergraph is not { } supergraph)
        {
            return [.. read.Errors.Select(e => "error: " + e.Message)];
        }

        return [.. Carried(sdl).Concat(Schema("full", supergraph.Schema)).Concat(Schema("api", supergraph.ApiSchema)).Concat(supergraph.Schema.Types.SelectMany(t => Type(supergraph, t.Name))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Carried(string sdl)
    {
        foreach (var type in Parser.Parse(new Source(sdl, "supergraph"), ParserOptions.Schema).Document!.Definitions.OfType<ObjectTypeDefinitionNode>())
        {
            foreach (var (at, directives) in type.Fields.Select(f => ($"{type.Name.Value}.{f.Name.Value}", f.Directives)).Prepend((type.Name.Value, type.Directives)))
            {
                // The reference drops cache hints; this composition carries them.
                foreach (var directive in directives.Where(d => d.Name.Value == "join__directive" && !IsCacheHint(d)))
                {
                    yield return $"carried {at} {Applied([directive])}";
                }
            }
        }
    }

    private static bool IsCacheHint(DirectiveNode directive) => directive.Arguments.Any(a => a is { Name.Value: "name", Value: StringValueNode { Value: "cacheControl" } });

    private static IEnumerable<string> Schema(string view, Schema schema)
    {
        foreach (var type in schema.Types.Where(t => !t.IsBuiltIn))
        {
            yield return $"{view} {type.GetType().Name} {type.Name} {Applied(type.Directives)}";
            var lines = type switch
            {
                FieldsType fields => fields.Fields.Select(f => $"{f.Name}({string.Join(", ", f.Arguments.Select(Input).Order(StringComparer.Ordinal))}): {f.Type} {Applied(f.Directives)}")
                    .Concat(fields.Interfaces.Select(i => $"implements {i.Name}")),
                InputObjectType input => input.Fields.Select(Input),
                EnumType values => values.Values.Select(v => $"{v.Name} {Applied(v.Directives)}"),
                UnionType union => union.Types.Select(t => t.Name),
                _ => [],
            };
            foreach (var line in lines)
            {
                yield return $"{view} {type.Name}.{line}";
            }
        }
    }

    private static IEnumerable<string> Type(Supergraph supergraph, string name)
    {
        foreach (var type in supergraph.FindType(name)?.Definitions ?? [])
        {
            var at = $"{type.Subgraph}: {name}";
            yield return $"{at} interfaceObject={type.IsInterfaceObject} interfaces={Sorted(type.Interfaces)} possible={Sorted(type.PossibleTypes)} values={Sorted(type.EnumValues)}";
            foreach (var key in type.Keys.Select(k => $"{at} key {Set(k.Fields)} resolvable={k.IsResolvable}").Distinct(StringComparer.Ordinal))
            {
                yield return key;
            }

            foreach (var field in type.Fields.Values)
            {
                yield return $"{at}.{field.Name}: {field.Type} external={field.IsExternal} requires={Set(field.Requires)} provides={Set(field.Provides)} override={field.Override} label={field.OverrideLabel} "
                    + $"used={field.IsUsedOverridden} context={Sorted(field.ContextArguments.Select(c => $"{c.Name}:{c.Type}:{c.Context}:{Set(c.Selection)}"))}";
            }
        }
    }

    private static string Input(InputValueDefinition input) =>
        $"{input.Name}: {input.Type} = {(input.DefaultValue is null ? "none" : Printer.PrintCompact(input.DefaultValue))} {Applied(input.Directives)}";

    private static string Applied(IEnumerable<DirectiveNode> directives) =>
        Sorted(directives.Select(d => $"@{d.Name.Value}({Sorted(d.Arguments.Select(a => $"{a.Name.Value}: {Value(a.Value)}"))})"));

    // Alternatives of scopes and policies have no order, nor have the scopes of one.
    private static string Value(ValueNode value) => value is ListValueNode { Values: [ListValueNode, ..] } alternatives
        ? Sorted(alternatives.Values.Select(a => a is ListValueNode all ? $"[{Sorted(all.Values.Select(Printer.PrintCompact))}]" : Printer.PrintCompact(a)))
        : Printer.PrintCompact(value);

    private static string Set(FieldSet? set) => set is null ? "none" : Printer.PrintCompact(set.Selections);

    private static string Sorted(IEnumerable<string> texts) => string.Join(" ", texts.Order(StringComparer.Ordinal));
}

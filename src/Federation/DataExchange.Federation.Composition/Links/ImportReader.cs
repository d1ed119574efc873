using System.Collections.Immutable;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Links;

/// <summary>Reads <c>@link(import:)</c>. See <see href="https://specs.apollo.dev/link/v1.0/#Import"/>.</summary>
internal sealed class ImportReader(Action<string, DirectiveNode> report)
{
    public ImmutableSortedDictionary<string, string> Read(DirectiveNode directive)
    {
        var imports = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var item in (directive.Argument("import") as ListValueNode)?.Values ?? [])
        {
            if (Parse(item) is not var (name, alias))
            {
                report($"`{Printer.PrintCompact(item)}` does not import anything: a name or `{{ name:, as: }}` is expected, both with `@` or both without.", directive);
            }
            else if (imports.TryGetValue(name, out var before) && before != alias)
            {
                report($"`{name}` is imported as `{before}` and as `{alias}`.", directive);
            }
            else if (imports.FirstOrDefault(i => i.Value == alias && i.Key != name) is { Key: { } other })
            {
                report($"`{other}` and `{name}` are both imported as `{alias}`.", directive);
            }
            else
            {
                imports[name] = alias;
            }
        }

        return imports.ToImmutable();
    }

    private static (string Name, string Alias)? Parse(ValueNode item) => item switch
    {
        StringValueNode { Value.Length: > 0 } text => (text.Value, text.Value),
        ObjectValueNode entry when entry.Fields.All(f => f.Name.Value is "name" or "as" && IsName(f.Value)) && Field(entry, "name") is { } name =>
            Field(entry, "as") is not { } alias ? (name, name)
            : (name[0] == '@') == (alias[0] == '@') ? (name, alias)
            : null,
        _ => null,
    };

    private static bool IsName(ValueNode value) => value is StringValueNode { Value.Length: > 0 } text && LinkNames.IsName(text.Value[0] == '@' ? text.Value[1..] : text.Value);

    private static string? Field(ObjectValueNode entry, string name) => (entry.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value as StringValueNode)?.Value;
}

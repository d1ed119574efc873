using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>Arguments as canonical text: equal texts, equal arguments.</summary>
internal static class ArgumentText
{
    public static string Of(ImmutableArray<ArgumentNode> arguments) =>
        arguments.IsEmpty
            ? string.Empty
            : "(" + string.Join(", ", arguments.Select(a => $"{a.Name.Value}: {Printer.Print(a.Value)}").Order(StringComparer.Ordinal)) + ")";
}

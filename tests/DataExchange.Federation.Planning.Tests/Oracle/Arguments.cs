using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Arguments as text, variables replaced by their values.</summary>
internal static class Arguments
{
    public static readonly Dictionary<string, string> None = [];

    public static string Text(ImmutableArray<ArgumentNode> arguments, Dictionary<string, string> variables) =>
        arguments.IsEmpty
            ? string.Empty
            : "(" + string.Join(',', arguments.Select(a => $"{a.Name.Value}={Value(a.Value, variables)}").Order(StringComparer.Ordinal)) + ")";

    private static string Value(ValueNode value, Dictionary<string, string> variables) =>
        value is VariableNode variable ? variables[variable.Name.Value] : Printer.Print(value);
}

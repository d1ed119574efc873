using System.Text.RegularExpressions;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>The label of a progressive override. See <see href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/migrate-fields"/>.</summary>
internal static partial class OverrideLabel
{
    public static bool IsValid(string label) => Shape().IsMatch(label);

    [GeneratedRegex(@"^([a-zA-Z][a-zA-Z0-9_\-:./]*|percent\((\d{1,2}(\.\d{1,8})?|100)\))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

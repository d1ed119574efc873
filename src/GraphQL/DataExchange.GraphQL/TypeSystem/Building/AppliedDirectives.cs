using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Reads the built-in directives that change what an element is.</summary>
internal static class AppliedDirectives
{
    /// <summary>Why an element is deprecated, or null where it is not.</summary>
    public static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "deprecated") is null ? null : Text(directives, "deprecated", "reason") ?? BuiltIns.DefaultDeprecationReason;

    /// <summary>The string that a directive has as an argument, or null where there is none.</summary>
    public static string? Text(ImmutableArray<DirectiveNode> directives, string directive, string argument) =>
        Find(directives, directive)?.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value is StringValueNode text ? text.Value : null;

    public static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }
}

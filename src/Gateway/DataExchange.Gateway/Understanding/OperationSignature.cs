using System.Security.Cryptography;
using System.Text;
using DataExchange.Federation.Operations;

namespace DataExchange.Gateway.Understanding;

/// <summary>
/// The hash of what an operation asks for, whatever values it asks with: the same for every person asked about, so that it can stand in records.
/// </summary>
internal static class OperationSignature
{
    public static string Of(NormalizedOperation operation)
    {
        var text = new StringBuilder(operation.Type.ToString());
        Append(text, operation.Root);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // INVARIANT: the depth of a normalised operation is bounded by the limits it was accepted under.
    private static void Append(StringBuilder text, NormalizedSelectionSet set)
    {
        text.Append('{');
        foreach (var field in set.Fields)
        {
            if (field.Types is { } types)
            {
                text.Append("...").AppendJoin('|', types.Select(t => t.Name)).Append(' ');
            }

            text.Append(field.ResponseKey).Append(':').Append(field.Definition.Name);
            if (field.Arguments.Length > 0)
            {
                text.Append('(').AppendJoin(',', field.Arguments.Select(a => a.Name.Value).Order(StringComparer.Ordinal)).Append(')');
            }

            if (field.Selections is { } below)
            {
                Append(text, below);
            }

            text.Append(' ');
        }

        text.Append('}');
    }
}

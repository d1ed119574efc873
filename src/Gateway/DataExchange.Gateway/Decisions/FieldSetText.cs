using System.Text;

namespace DataExchange.Gateway.Decisions;

/// <summary>Writes paths of fields as a field set: <c>permanentAddress.provinceCode</c> as <c>permanentAddress { provinceCode }</c>.</summary>
internal static class FieldSetText
{
    public static string Of(IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        var open = Array.Empty<string>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => p.Split('.')))
        {
            // Paths in order share their beginning with the one before.
            var shared = open.Zip(path[..^1]).TakeWhile(p => p.First == p.Second).Count();
            text.Insert(text.Length, " }", open.Length - shared);
            foreach (var field in path[shared..^1])
            {
                text.Append(' ').Append(field).Append(" {");
            }

            text.Append(' ').Append(path[^1]);
            open = path[..^1];
        }

        return text.Insert(text.Length, " }", open.Length).ToString().TrimStart();
    }
}

using System.Collections.Frozen;
using System.Text;

namespace DataExchange.GraphQL.Server.Values;

/// <summary>The names of a CLR enum's members as GraphQL writes them: <c>NonBinary</c> is <c>NON_BINARY</c>; a member already in capitals stays.</summary>
internal static class EnumNames
{
    public static FrozenDictionary<string, object> ByName(Type enumType) =>
        Enum.GetNames(enumType).ToFrozenDictionary(ToGraphQL, name => Enum.Parse(enumType, name), StringComparer.Ordinal);

    public static FrozenDictionary<object, string> ByValue(Type enumType) =>
        Enum.GetNames(enumType)
            .GroupBy(name => Enum.Parse(enumType, name))
            .ToFrozenDictionary(g => g.Key, g => ToGraphQL(g.First()));

    public static string ToGraphQL(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}

using System.Text.RegularExpressions;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>The four registries' schemas without our own directives, each set with one change that a careless hand could make.</summary>
internal static partial class RegistryMutants
{
    private static readonly string[] Names = ["documents", "land", "population", "tax"];

    /// <summary>The set with the change of a number; the same number is always the same change.</summary>
    public static IReadOnlyList<(string Name, string Sdl)> Make(int number)
    {
        var random = new Random(number);
        var schemas = Names.Select(n => (Name: n, Sdl: Bare(n))).ToList();
        while (true)
        {
            var at = random.Next(schemas.Count);
            if (Change(schemas[at].Sdl, random) is { } changed)
            {
                schemas[at] = (schemas[at].Name, changed);
                return schemas;
            }
        }
    }

    /// <summary>The set unchanged.</summary>
    public static IReadOnlyList<(string Name, string Sdl)> Sound() => [.. Names.Select(n => (n, Bare(n)))];

    private static string Bare(string name)
    {
        var sdl = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "composition-schemas", $"{name}.graphql"));
        return OwnDirective().Replace(OwnDefinition().Replace(OwnLink().Replace(sdl, string.Empty), string.Empty), string.Empty);
    }

    private static string? Change(string sdl, Random random) => random.Next(8) switch
    {
        0 => Replace(sdl, MachineryDirective(), string.Empty, random),
        1 => Replace(sdl, RequiredType(), "$1", random),
        2 => Replace(sdl, OptionalType(), "$1!", random),
        3 => Replace(sdl, FieldLine(), string.Empty, random),
        4 => Replace(sdl, FieldName(), "$1x$2", random),
        5 => Replace(sdl, TypeKeyword(), "interface $1", random),
        6 => Replace(sdl, ScalarUse(), ": Float", random),
        _ => Replace(sdl, EnumValue(), string.Empty, random),
    };

    private static string? Replace(string sdl, Regex pattern, string replacement, Random random)
    {
        var matches = pattern.Matches(sdl);
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[random.Next(matches.Count)];
        return sdl[..match.Index] + match.Result(replacement) + sdl[(match.Index + match.Length)..];
    }

    [GeneratedRegex(@"@link\(\s*url: ""https://specs\.dataexchange[^)]*\)|@composeDirective\([^)]*\)")]
    private static partial Regex OwnLink();

    [GeneratedRegex(@"(""[^""\n]*""\n)?directive @\w+(\([^)]*\))?[^\n]*\n|(""[^""\n]*""\n)?enum DataClass \{[^}]*\}")]
    private static partial Regex OwnDefinition();

    [GeneratedRegex(@"@(classified|subject|reveals|visible|cacheControl)\([^)]*\)")]
    private static partial Regex OwnDirective();

    [GeneratedRegex(@" @(external|shareable|key\([^)]*\)|requires\([^)]*\))")]
    private static partial Regex MachineryDirective();

    [GeneratedRegex(@"(: [A-Z]\w+)!")]
    private static partial Regex RequiredType();

    [GeneratedRegex(@"(: [A-Z]\w+)(?![\w!])")]
    private static partial Regex OptionalType();

    [GeneratedRegex(@"(?m)^  [a-z]\w+: [^\n]*$")]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"(?m)^(  [a-z]\w+)(: )")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"(?m)^type (\w+)")]
    private static partial Regex TypeKeyword();

    [GeneratedRegex(@": (String|Int|ID|Date|Decimal|PersonalId)(?!\w)")]
    private static partial Regex ScalarUse();

    [GeneratedRegex(@"(?m)^  [A-Z_]+$")]
    private static partial Regex EnumValue();
}

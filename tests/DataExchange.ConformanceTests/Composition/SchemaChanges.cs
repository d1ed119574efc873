using System.Text.RegularExpressions;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>Changes that a careless hand could make to a schema.</summary>
internal static partial class SchemaChanges
{
    /// <summary>The schema with one change, or null where the change that chance chose finds nothing to change.</summary>
    public static string? Make(string sdl, Random random) => random.Next(11) switch
    {
        0 => Replace(sdl, MachineryDirective(), string.Empty, random),
        1 => Replace(sdl, RequiredType(), "$1", random),
        2 => Replace(sdl, OptionalType(), "$1!", random),
        3 => Replace(sdl, Field(), "$1", random),
        4 => Replace(sdl, FieldName(), "$1x$2", random),
        5 => Replace(sdl, TypeKeyword(), "interface $1", random),
        6 => Replace(sdl, ScalarUse(), ": Float", random),
        7 => Replace(sdl, Field(), "$1$2 @shareable", random),
        8 => Replace(sdl, Field(), "$1$2 @external", random),
        9 => Replace(sdl, Field(), "$1$2 @inaccessible", random),
        _ => Replace(sdl, Argument(), string.Empty, random),
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

    [GeneratedRegex(@" @(external|shareable|inaccessible|interfaceObject|key\([^)]*\)|requires\([^)]*\)|provides\([^)]*\)|override\([^)]*\)|context\([^)]*\))")]
    private static partial Regex MachineryDirective();

    [GeneratedRegex(@"(: [A-Z]\w*)!")]
    private static partial Regex RequiredType();

    [GeneratedRegex(@"(: [A-Z]\w*)(?![\w!])")]
    private static partial Regex OptionalType();

    [GeneratedRegex(@"(?<=\btype [^{}\n]*\{[^{}\n]*)( )([a-z]\w*: \[?[A-Z]\w*!?\]?!?)(?= [a-z}])")]
    private static partial Regex Field();

    [GeneratedRegex(@"( [a-z]\w*)(: )")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"(?m)^type (?!Query)(\w+)")]
    private static partial Regex TypeKeyword();

    [GeneratedRegex(@": (String|Int|ID)(?!\w)")]
    private static partial Regex ScalarUse();

    [GeneratedRegex(@"\([a-z]\w*: \w+!?\)")]
    private static partial Regex Argument();
}

namespace DataExchange.Testing.GraphQLText;

/// <summary>Writes random names, values, types and directives.</summary>
internal sealed class RandomValues(Random random, TokenSoup soup)
{
    private static readonly string[] Names =
        ["a", "b", "id", "citizen", "Parcel", "on", "type", "query", "fragment", "null", "true", "input", "_x1", "__typename", "extend", "implements", "repeatable", "LandUse"];

    private static readonly string[] Numbers = ["0", "-0", "7", "-12", "1085012345", "0.0", "-1.5", "6.02e23", "1E+9", "2e-3", "123456789012345678901234567890"];

    private static readonly string[] Strings =
    [
        "\"\"", "\"x\"", "\"\\u00e9 \\u{1F600} \\uD83D\\uDE00\"", "\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "\"\u0110\u1EB7ng \U0001F600 # not a comment\"",
        "\"\"\"\"\"\"", "\"\"\"block\"\"\"", "\"\"\"\n    two\n      lines\n  \"\"\"", "\"\"\" \\\"\"\" \"\"\"", "\"\"\"  a\n\tb\r\n\r  c\\ \"\"\"", "\"\"\"\n\n\"\"\"", "\"\"\"ends\\\n\"\"\"",
    ];

    public bool Chance(int percent) => random.Next(100) < percent;

    public string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    public string Name() => Pick(Names);

    public string NameBut(params ReadOnlySpan<string> forbidden)
    {
        var name = Name();
        return forbidden.Contains(name) ? "other" : name;
    }

    public void Description(int percent)
    {
        if (Chance(percent))
        {
            soup.Add(Pick(Strings));
        }
    }

    public void Value(bool isConstant, int depth = 0)
    {
        switch (random.Next(depth > 3 ? 4 : 7))
        {
            case 0 when !isConstant:
                soup.Add("$", Name());
                break;
            case 0 or 1:
                soup.Add(Pick(Numbers));
                break;
            case 2:
                soup.Add(Pick(Strings));
                break;
            case 3:
                soup.Add(Name());
                break;
            case 4:
                soup.Add("[");
                Repeat(0, 3, () => Value(isConstant, depth + 1));
                soup.Add("]");
                break;
            default:
                soup.Add("{");
                Repeat(0, 3, () =>
                {
                    soup.Add(Name(), ":");
                    Value(isConstant, depth + 1);
                });
                soup.Add("}");
                break;
        }
    }

    public void Type(int depth = 0)
    {
        if (depth < 4 && Chance(35))
        {
            soup.Add("[");
            Type(depth + 1);
            soup.Add("]");
        }
        else
        {
            soup.Add(Name());
        }

        if (Chance(40))
        {
            soup.Add("!");
        }
    }

    public void Directives(bool isConstant)
    {
        while (Chance(20))
        {
            soup.Add("@", Name());
            Arguments(isConstant);
        }
    }

    public void Arguments(bool isConstant)
    {
        if (Chance(30))
        {
            soup.Add("(");
            Repeat(1, 3, () =>
            {
                soup.Add(Name(), ":");
                Value(isConstant);
            });
            soup.Add(")");
        }
    }

    public void Repeat(int least, int most, Action action)
    {
        for (var i = random.Next(least, most + 1); i > 0; i--)
        {
            action();
        }
    }
}

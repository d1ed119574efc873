namespace DataExchange.Testing.GraphQLText;

/// <summary>Writes random type system definitions and extensions.</summary>
internal sealed class RandomTypeSystem(Random random, TokenSoup soup)
{
    private static readonly string[] Locations = ["QUERY", "FIELD", "FRAGMENT_SPREAD", "VARIABLE_DEFINITION", "SCHEMA", "OBJECT", "ENUM_VALUE", "INPUT_FIELD_DEFINITION"];
    private readonly RandomValues _values = new(random, soup);

    public void Definition()
    {
        var isExtension = _values.Chance(25);
        if (isExtension)
        {
            soup.Add("extend");
        }
        else
        {
            _values.Description(30);
        }

        switch (random.Next(isExtension ? 7 : 8))
        {
            case 0:
                soup.Add("schema");
                _values.Directives(isConstant: true);
                Block(() => soup.Add(_values.Pick("query", "mutation", "subscription"), ":", _values.Name()));
                break;
            case 1:
                soup.Add("scalar", _values.Name(), "@", _values.Name());
                break;
            case 2 or 3:
                soup.Add(_values.Pick("type", "interface"), _values.Name());
                Separated(60, "implements", "&", () => soup.Add(_values.Name()));
                _values.Directives(isConstant: true);
                Block(Field);
                break;
            case 4:
                soup.Add("union", _values.Name());
                _values.Directives(isConstant: true);
                Separated(100, "=", "|", () => soup.Add(_values.Name()));
                break;
            case 5:
                soup.Add("enum", _values.Name());
                _values.Directives(isConstant: true);
                Block(EnumValue);
                break;
            case 6:
                soup.Add("input", _values.Name());
                _values.Directives(isConstant: true);
                Block(InputValue);
                break;
            default:
                Directive();
                break;
        }
    }

    private void Directive()
    {
        soup.Add("directive", "@", _values.Name());
        Arguments();
        if (_values.Chance(30))
        {
            soup.Add("repeatable");
        }

        Separated(100, "on", "|", () => soup.Add(_values.Pick(Locations)));
    }

    private void Field()
    {
        _values.Description(20);
        soup.Add(_values.Name());
        Arguments();
        soup.Add(":");
        _values.Type();
        _values.Directives(isConstant: true);
    }

    private void Arguments()
    {
        if (_values.Chance(40))
        {
            soup.Add("(");
            _values.Repeat(1, 3, InputValue);
            soup.Add(")");
        }
    }

    private void InputValue()
    {
        _values.Description(20);
        soup.Add(_values.Name(), ":");
        _values.Type();
        if (_values.Chance(40))
        {
            soup.Add("=");
            _values.Value(isConstant: true);
        }

        _values.Directives(isConstant: true);
    }

    private void EnumValue()
    {
        _values.Description(20);
        soup.Add(_values.NameBut("true", "false", "null"));
        _values.Directives(isConstant: true);
    }

    private void Block(Action member)
    {
        soup.Add("{");
        _values.Repeat(1, 3, member);
        soup.Add("}");
    }

    private void Separated(int percent, string introduction, string separator, Action item)
    {
        if (!_values.Chance(percent))
        {
            return;
        }

        soup.Add(introduction);
        if (_values.Chance(30))
        {
            soup.Add(separator);
        }

        item();
        _values.Repeat(0, 2, () =>
        {
            soup.Add(separator);
            item();
        });
    }
}

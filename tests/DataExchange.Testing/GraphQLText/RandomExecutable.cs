namespace DataExchange.Testing.GraphQLText;

/// <summary>Writes random operations and fragments.</summary>
internal sealed class RandomExecutable(Random random, TokenSoup soup)
{
    private readonly RandomValues _values = new(random, soup);

    public void Definition()
    {
        switch (random.Next(4))
        {
            case 0:
                SelectionSet();
                break;
            case 1:
                Fragment();
                break;
            default:
                Operation();
                break;
        }
    }

    private void Operation()
    {
        _values.Description(20);
        soup.Add(_values.Pick("query", "mutation", "subscription"));
        if (_values.Chance(60))
        {
            soup.Add(_values.Name());
        }

        if (_values.Chance(40))
        {
            soup.Add("(");
            _values.Repeat(1, 3, VariableDefinition);
            soup.Add(")");
        }

        _values.Directives(isConstant: false);
        SelectionSet();
    }

    private void VariableDefinition()
    {
        _values.Description(15);
        soup.Add("$", _values.Name(), ":");
        _values.Type();
        if (_values.Chance(30))
        {
            soup.Add("=");
            _values.Value(isConstant: true);
        }

        _values.Directives(isConstant: true);
    }

    private void Fragment()
    {
        _values.Description(20);
        soup.Add("fragment", _values.NameBut("on"), "on", _values.Name());
        _values.Directives(isConstant: false);
        SelectionSet();
    }

    private void SelectionSet(int depth = 0)
    {
        soup.Add("{");
        _values.Repeat(1, depth > 3 ? 1 : 3, () => Selection(depth));
        soup.Add("}");
    }

    private void Selection(int depth)
    {
        switch (random.Next(6))
        {
            case 0:
                soup.Add("...", _values.NameBut("on"));
                _values.Directives(isConstant: false);
                break;
            case 1 when depth < 4:
                soup.Add("...");
                if (_values.Chance(70))
                {
                    soup.Add("on", _values.Name());
                }

                _values.Directives(isConstant: false);
                SelectionSet(depth + 1);
                break;
            default:
                Field(depth);
                break;
        }
    }

    private void Field(int depth)
    {
        if (_values.Chance(20))
        {
            soup.Add(_values.Name(), ":");
        }

        soup.Add(_values.Name());
        _values.Arguments(isConstant: false);
        _values.Directives(isConstant: false);
        if (depth < 4 && _values.Chance(40))
        {
            SelectionSet(depth + 1);
        }
    }
}

namespace DataExchange.Testing.GraphQLText;

/// <summary>
/// Writes random documents that follow the grammar of the specification and mean nothing: names and types are picked blindly.
/// The same seed gives the same documents.
/// </summary>
public sealed class RandomSyntax(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A document of executable definitions.</summary>
    public string Executable()
    {
        var soup = new TokenSoup(_random);
        var executable = new RandomExecutable(_random, soup);
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            executable.Definition();
        }

        return soup.Text();
    }

    /// <summary>A document of type system definitions and extensions.</summary>
    public string TypeSystem()
    {
        var soup = new TokenSoup(_random);
        var typeSystem = new RandomTypeSystem(_random, soup);
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            typeSystem.Definition();
        }

        return soup.Text();
    }
}

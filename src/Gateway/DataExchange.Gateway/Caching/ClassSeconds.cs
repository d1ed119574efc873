using DataExchange.Access.Catalogue;

namespace DataExchange.Gateway.Caching;

/// <summary>Section <c>Cache:ClassSeconds</c>: the most seconds that data of a class is kept, whoever reads it; 0 for never.</summary>
public sealed class ClassSeconds
{
    /// <summary>What anyone may read; an hour.</summary>
    public int Open { get; set; } = 3_600;

    /// <summary>What state bodies share by default; an hour.</summary>
    public int Shared { get; set; } = 3_600;

    /// <summary>What is for the owner's own work; an hour.</summary>
    public int Internal { get; set; } = 3_600;

    /// <summary>What is about an identifiable person; 10 minutes.</summary>
    public int Personal { get; set; } = 600;

    /// <summary>What the law calls sensitive; 0 leaves it to the agreements: it is kept where one says for how long, and nowhere else.</summary>
    public int Sensitive { get; set; }

    internal int Of(DataClass dataClass) => dataClass switch
    {
        DataClass.Open => Open,
        DataClass.Shared => Shared,
        DataClass.Internal => Internal,
        DataClass.Personal => Personal,
        _ => Sensitive,
    };
}

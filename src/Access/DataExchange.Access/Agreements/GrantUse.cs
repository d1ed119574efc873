namespace DataExchange.Access.Agreements;

/// <summary>
/// What an allowing grant lets a client do with a coordinate. Input means use as a key argument, in a filter, a sort or a search.
/// An output grant without transform implies input, because whoever reads a value may also ask by it.
/// A forbidding grant covers both, whatever it says here.
/// </summary>
public enum GrantUse
{
    /// <summary>Read it.</summary>
    Output,

    /// <summary>Ask by it, without reading it.</summary>
    Input,

    /// <summary>Read it in the transformed form and ask by its plain form.</summary>
    OutputAndInput,
}

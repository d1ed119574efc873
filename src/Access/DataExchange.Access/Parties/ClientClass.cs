namespace DataExchange.Access.Parties;

/// <summary>The second part of a client identifier.</summary>
public enum ClientClass
{
    /// <summary><c>GOV</c>: a state body; the member part is its agency code.</summary>
    Government,

    /// <summary><c>COM</c>: an enterprise; the member part is its tax code.</summary>
    Company,
}

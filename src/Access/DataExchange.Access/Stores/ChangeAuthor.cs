namespace DataExchange.Access.Stores;

/// <summary>Who changes the state and why; kept with the change for ever.</summary>
/// <param name="By">The identifier of a person or a program; never a name or another personal value.</param>
/// <param name="Why">One sentence.</param>
public sealed record ChangeAuthor(string By, string Why);

namespace DataExchange.Cli.Serve;

/// <summary>What <c>dx serve</c> is asked for.</summary>
/// <param name="Urls">The addresses to listen at, separated by semicolons.</param>
/// <param name="DataDirectory">The directory of embedded stores and keys, where no connection string takes their place.</param>
/// <param name="Demonstration">Whether an empty access store is given the demonstration's agreements.</param>
internal sealed record ServeOptions(string Urls, string DataDirectory, bool Demonstration);

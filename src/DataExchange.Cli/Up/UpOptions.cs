namespace DataExchange.Cli.Up;

/// <summary>What <c>dx up</c> is asked for.</summary>
/// <param name="Port">The port of gateway and explorer, on loopback.</param>
/// <param name="DataDirectory">The directory of embedded stores and keys.</param>
/// <param name="Citizens">How many synthetic citizens.</param>
/// <param name="Seed">The seed of the synthetic world.</param>
/// <param name="Reset">Whether the embedded stores are deleted first.</param>
internal sealed record UpOptions(int Port, string DataDirectory, int Citizens, long Seed, bool Reset);

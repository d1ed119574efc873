namespace DataExchange.Gateway.Guards;

/// <summary>Guards could not be decided: everything that they were asked about is denied, and the answer says that something failed. The message tells of no person.</summary>
internal sealed class GuardFaultException(string message) : Exception(message);

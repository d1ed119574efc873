using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.Running;

/// <summary>What is to be started: requests to send, and fetches to ask the guard about.</summary>
internal readonly record struct Launch(List<Flight> Flights, FetchRun[] Guarded);

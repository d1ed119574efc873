using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Federation.Execution.Running;

/// <summary>What a guard has decided on fetches.</summary>
/// <param name="Runs">The fetches.</param>
/// <param name="Batches">What it was told and what it let pass, by fetch.</param>
/// <param name="HasFailed">Whether it failed, so that nothing passes.</param>
internal readonly record struct GuardVerdict(FetchRun[] Runs, GuardBatch[] Batches, bool HasFailed);

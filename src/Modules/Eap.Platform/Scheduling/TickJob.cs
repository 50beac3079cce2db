using Microsoft.Extensions.Logging;
using Quartz;

namespace Eap.Platform.Scheduling;

[DisallowConcurrentExecution]
internal sealed class TickJob(IEnumerable<ITick> ticks, ILogger<TickJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var tick in ticks)
        {
            try
            {
                await tick.TickAsync(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One provider must not stop the others; it will be asked again at the next tick.
                logger.LogError(exception, "Tick of {Tick} failed", tick.GetType().Name);
            }
        }
    }
}

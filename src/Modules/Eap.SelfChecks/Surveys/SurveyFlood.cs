using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// How many answers a survey takes in a minute, from everybody together: what floods it is slowed down without anybody being told apart. A whole workshop at the
/// change of shifts stays below it.
/// </summary>
public sealed class SurveyFlood(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(survey => RateLimitPartition.GetSlidingWindowLimiter(survey, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = configuration.GetValue("Surveys:AnswersPerMinute", 120), Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
    }));

    /// <summary>True when one more may be taken now.</summary>
    public bool Admits(string surveyItemId)
    {
        using var lease = _limiter.AttemptAcquire(surveyItemId);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}

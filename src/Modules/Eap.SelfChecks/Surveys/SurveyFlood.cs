using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// How many answers a survey takes in a minute, from everybody together: what floods it is slowed down without anybody being told apart. A whole workshop at the
/// change of shifts stays below it. Where the limit lies is drawn anew each minute: who counts his own forms until he is stopped does not learn how many others came.
/// </summary>
public sealed class SurveyFlood(IConfiguration configuration, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _left = [];
    private long _minute;

    /// <summary>True when one more may be taken now.</summary>
    public bool Admits(string surveyItemId)
    {
        lock (_lock)
        {
            var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
            if (minute != _minute) _left.Clear();
            _minute = minute;
            var left = _left.TryGetValue(surveyItemId, out var some) ? some : Draw();
            _left[surveyItemId] = Math.Max(0, left - 1);
            return left > 0;
        }
    }

    // From two thirds to four thirds of what is set.
    private int Draw()
    {
        var usual = Math.Max(3, configuration.GetValue("Surveys:AnswersPerMinute", 120));
        return RandomNumberGenerator.GetInt32(usual * 2 / 3, usual * 4 / 3 + 1);
    }
}

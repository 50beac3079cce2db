using Eap.Applications.Forms;
using Eap.Plans.Model;
using Eap.Platform.Time;

namespace Eap.Applications.Filing;

/// <summary>Works out when a form may be filed: by its own settings, or by a deadline of the plan in force.</summary>
public sealed class FilingTimes(PlanDirectory plans, SiteClock clock)
{
    /// <summary>The form's time now.</summary>
    public Task<FilingTime> OfAsync(ApplicationSettings settings, CancellationToken cancellationToken) => OfAsync(settings, clock.UtcNow, cancellationToken);

    /// <summary>The form's time, by the plan of the year in which <paramref name="atUtc"/> lies.</summary>
    public async Task<FilingTime> OfAsync(ApplicationSettings settings, DateTime atUtc, CancellationToken cancellationToken)
    {
        var (opens, closes, grace) = (settings.Opens is { } from ? clock.ToUtc(from) : (DateTime?)null, settings.Closes is { } until ? clock.ToUtc(until) : (DateTime?)null, settings.GraceMinutes);
        if (settings.ClosesCode is not { Length: > 0 } code || await plans.ForYearAsync(clock.ToLocal(atUtc).Year, cancellationToken) is not { } plan) return new FilingTime(new FilingWindow(opens, closes, TimeSpan.FromMinutes(grace)), settings.Rule, null);
        if (plan.Deadline(code) is not { Moment: not null } deadline) return new FilingTime(new FilingWindow(opens, closes, TimeSpan.FromMinutes(grace)), settings.Rule, plan.VersionId);
        var window = new FilingWindow(opens, deadline.EndsUtc(clock.Zone), TimeSpan.FromMinutes(deadline.GraceMinutes));
        return new FilingTime(window, plan.Refuse(deadline.Clause, "").ClauseText, plan.VersionId);
    }
}

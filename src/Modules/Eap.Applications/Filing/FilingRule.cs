using System.Globalization;
using Eap.Applications.Forms;
using Eap.Applications.Rules;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>The time in which a form may be filed. It binds the first handing in only: a correction keeps its place.</summary>
public sealed class FilingRule(SiteClock clock, IStringLocalizer<FilingRule> T) : IApplicationRule
{
    /// <inheritdoc />
    public string? ContentType => null;

    /// <summary>The form's window.</summary>
    public FilingWindow WindowOf(ApplicationSettings settings) =>
        new(settings.Opens is { } opens ? clock.ToUtc(opens) : null, settings.Closes is { } closes ? clock.ToUtc(closes) : null, TimeSpan.FromMinutes(settings.GraceMinutes));

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var form = new ApplicationForm(check.Type);
        return Task.FromResult<IReadOnlyList<Finding>>(check.IsFirst && Refuse(form.Settings, check.NowUtc, null) is { } finding ? [finding] : []);
    }

    /// <summary>Why it may not be filed at this moment; null when it may.</summary>
    public Finding? Refuse(ApplicationSettings settings, DateTime nowUtc, DateTime? uploadBegunUtc)
    {
        var message = WindowOf(settings).At(nowUtc, uploadBegunUtc) switch
        {
            FilingState.NotYet => string.Format(CultureInfo.InvariantCulture, T["还没有到申报时间，{0} 开始。"].Value, clock.FormatTime(clock.ToUtc(settings.Opens!.Value))),
            FilingState.Closed => string.Format(CultureInfo.InvariantCulture, T["申报已在 {0} 截止，以本站时间为准。"].Value, clock.FormatTime(clock.ToUtc(settings.Closes!.Value))),
            _ => null,
        };
        return message is null ? null : new Finding(FindingSeverity.Error, null, message, settings.Rule.Length > 0 ? settings.Rule : null);
    }
}

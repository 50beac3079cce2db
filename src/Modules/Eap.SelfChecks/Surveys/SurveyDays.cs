using Eap.Platform.Time;

namespace Eap.SelfChecks.Surveys;

/// <summary>The days of a survey that was opened, as they really were.</summary>
public static class SurveyDays
{
    /// <summary>It ended before its last day was over: somebody ended it.</summary>
    public static bool EndedEarly(SurveyRun run) => run.ClosedUtc < run.UntilUtc;

    /// <summary>From the day it began to take answers to the day it ended, or will.</summary>
    public static string Of(SurveyRun run, SiteClock clock) => $"{clock.FormatDay(run.FromUtc)} 至 {End(run, clock)}";

    /// <summary>The day it ended, or will.</summary>
    public static string End(SurveyRun run, SiteClock clock) => run.ClosedUtc is { } closed && EndedEarly(run) ? clock.FormatDay(closed) : clock.FormatDay(run.UntilUtc.AddTicks(-1));
}

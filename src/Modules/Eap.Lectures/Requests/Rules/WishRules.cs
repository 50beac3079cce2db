using Eap.Applications.Rules;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Time;

namespace Eap.Lectures.Requests.Rules;

/// <summary>
/// What is checked of a wish. Too few people is a warning: the notice lets such a lecture be held, it only does not count (R5). Settings come from the plan
/// (R21, Q11). Lead time, holidays and seats are the city's own rules and say so.
/// </summary>
/// <param name="plan">The plan in force; null: none.</param>
/// <param name="calendar">Working days.</param>
/// <param name="leadWorkingDays">The city's lead time.</param>
public sealed class WishRules(Plan? plan, WorkingDayCalendar calendar, int leadWorkingDays)
{
    private const int Shortest = 30;
    private const int Longest = 240;

    /// <summary>Everything found, in the order of the form.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="today">Today in the city.</param>
    /// <param name="toLocal">A UTC moment on the wall of the city.</param>
    public IEnumerable<Finding> Check(LectureWish wish, DateOnly today, Func<DateTime, DateTime> toLocal)
    {
        if (plan?.Choices(PlanChoices.LectureSettings) is { } choices && !choices.Allows(wish.Setting))
            yield return By(choices.Clause, "Setting", $"请从“{choices.Title}”里选一类：{string.Join('、', choices.Options)}。");
        if (wish.Heads is { } heads)
        {
            if (plan?.Threshold(PlanThreshold.LectureHeads) is { } threshold && !threshold.IsMet(heads))
                yield return By(threshold.Clause, "Heads", $"预计 {heads} 人，通知要求每场{threshold}。可以提交；现场到不了这个数的，这一场不计入完成数。", FindingSeverity.Warning);
            if (heads > wish.Seats) yield return Own("Seats", $"场地只坐得下 {wish.Seats} 人，预计有 {heads} 人，请换场地或减少人数。");
        }

        if (wish.Minutes is < Shortest or > Longest) yield return Own("Minutes", $"时长写 {Shortest} 到 {Longest} 分钟。");
        foreach (var finding in Dates(wish, today, toLocal)) yield return finding;
    }

    private IEnumerable<Finding> Dates(LectureWish wish, DateOnly today, Func<DateTime, DateTime> toLocal)
    {
        var earliest = calendar.AddWorkingDays(today, leadWorkingDays).Value;
        for (var place = 0; place < wish.Starts.Count; place++)
        {
            var (day, field) = (DateOnly.FromDateTime(toLocal(wish.Starts[place])), $"Start{place + 1}");
            if (wish.Starts.Take(place).Contains(wish.Starts[place])) yield return Own(field, "这个时间和上面的一样，请另选一个。");
            else if (day <= today) yield return Own(field, "这一天已经过去，或者就是今天，请往后选。");
            else if (day < earliest) yield return Own(field, $"要给请老师和做预告留出 {leadWorkingDays} 个工作日，最早可以选 {SiteClock.Format(earliest)}。");
            else if (!calendar.IsWorkingDay(day) && !IsWeekend(day)) yield return Own(field, "这一天是法定节假日，请另选一天。");
            else if (!calendar.IsWorkingDay(day)) yield return Own(field, "这一天休息，请确认能组织到人。", FindingSeverity.Warning);
        }
    }

    private Finding By(string? clause, string field, string message, FindingSeverity severity = FindingSeverity.Error)
    {
        var refusal = plan!.Refuse(clause, message);
        return new Finding(severity, $"{LectureWish.FormName}.{field}", refusal.Message, refusal.ClauseText);
    }

    private Finding Own(string field, string message, FindingSeverity severity = FindingSeverity.Error) =>
        new(severity, $"{LectureWish.FormName}.{field}", message, Refusal.OwnRule(message, plan?.Part.OwnRuleDate).ClauseText);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

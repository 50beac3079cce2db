using Eap.Notifications.Messages;
using Eap.Platform.Time;
using Eap.Users.Grants;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>Where the roster of the coming days would let somebody wait in vain: no number that answers at night, days without a turn, accounts that may not answer, people nothing reaches at night.</summary>
public sealed class RosterGaps(PermissionHolders holders, Reach reach, SiteClock clock, IStringLocalizer<RosterGaps> T)
{
    private const int Days = 14;

    /// <summary>The gaps in words; none where all is well.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(UrgentSettings settings, CancellationToken cancellationToken)
    {
        var able = await reach.OfAsync(await holders.UserIdsAsync(nameof(UrgentPermissions.AnswerUrgent), null, cancellationToken), cancellationToken);
        List<string> gaps = settings.Telephone.Length > 0 ? [] : [T["“市里夜里也有人接的电话”还空着：夜里通知不到人的时候，求助的工会没有市里的号码可以打。12356 能听人说话，派不了人去。"]];
        if (able.Count == 0) return [.. gaps, T["没有一个账号有“接手紧急支援”的权限：请求发出来，没有人知道。"]];
        var today = clock.Today;
        var turns = settings.Turns.Where(turn => turn.Until >= today && turn.From < today.AddDays(Days)).ToList();
        var counted = turns.Where(turn => able.Any(person => person.UserName == turn.UserName)).ToList();
        gaps.AddRange(turns.Select(turn => turn.UserName).Except(able.Select(person => person.UserName)).Select(name => T["{0} 没有“接手紧急支援”的权限，不算在内。", name].Value));
        var empty = Enumerable.Range(0, Days).Select(today.AddDays).Where(day => !counted.Exists(turn => !turn.IsDeputy && turn.From <= day && day <= turn.Until)).ToList();
        if (empty.Count > 0) gaps.Add(T["两个星期里这些天没有人值班，请求会发给所有能接手的人：{0}。", string.Join(T["、"].Value, empty.Select(day => $"{day.Month}月{day.Day}日"))]);
        // On a day without a turn everybody is told, so everybody counts then.
        var silent = able.Where(person => !person.IsOutside && (empty.Count > 0 || counted.Exists(turn => turn.UserName == person.UserName))).Select(person => person.Name).ToList();
        if (silent.Count == able.Count) gaps.Add(T["能接手的人一个也收不到邮件和手机消息，只有登录网站才看得到：请先接好邮件或者手机消息，再请他们填邮箱和手机号。"]);
        else if (silent.Count > 0) gaps.Add(T["这些人没有邮箱或者手机号，不登录就不知道：{0}。", string.Join(T["、"].Value, silent)]);
        return gaps;
    }
}

using System.Globalization;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Desk;

/// <summary>Reads what was typed: full-width digits are digits, a bad line is told at its field and nothing of the rest is lost.</summary>
public sealed class ProgrammeFormReader(SiteClock clock, ModelStateDictionary state, IStringLocalizer T)
{
    private static readonly string[] Minutes = ["yyyy-MM-dd HH:mm", "yyyy-M-d H:mm", "yyyy-MM-ddTHH:mm"];

    /// <summary>The change; null when something cannot be read.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="now">What stands.</param>
    /// <param name="answers">The answers the forms offer, by code of title and fact.</param>
    public Action<AwardProgrammePart>? Read(ProgrammeForm form, AwardProgrammePart now, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> answers)
    {
        var categories = now.Categories.ConvertAll(category => category with
        {
            // A title with a table of its own has the places of the table.
            Places = category.Allocation is null ? Number($"Places[{category.Code}]", form.Places.GetValueOrDefault(category.Code), 1, 1000) : category.Places, DeedsMost = Number($"Deeds[{category.Code}]", form.Deeds.GetValueOrDefault(category.Code), 100, 20_000),
            Judging = Judging(form, category), Opinions = Opinions(form, category, answers[category.Code]),
            Ratios = Ratios(form, category, answers[category.Code]), Eligibility = Conditions(form, category, answers[category.Code]),
        });
        var (opens, closes) = (Moment(nameof(form.Opens), form.Opens), Moment(nameof(form.Closes), form.Closes));
        if (opens >= closes) state.AddModelError(nameof(form.Closes), T["截止时间要晚于开始时间。"]);
        var publicity = now.Publicity with { UnitDays = Number(nameof(form.UnitDays), form.UnitDays, 0, 60) ?? 0, CityDays = Number(nameof(form.CityDays), form.CityDays, 1, 60) ?? 0, EndHour = Hour(form.EndHour), Media = Media(form.Media) };
        var city = new CityRule(Words(form.Words), Day(nameof(form.DecidedOn), form.DecidedOn));
        return state.IsValid ? part => (part.Categories, part.OpensUtc, part.ClosesUtc, part.Publicity, part.City) = (categories, opens, closes, publicity, city) : null;
    }

    /// <summary>A moment on the wall of the city, as UTC; null when nothing was typed or it cannot be read.</summary>
    public DateTime? Moment(string field, string? typed)
    {
        var text = Line(typed);
        if (text.Length == 0) return null;
        if (DateTime.TryParseExact(text, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2000 and <= 2200) return clock.ToUtc(local);
        state.AddModelError(field, T["时间写成 2018-09-25 09:00 的样子，用24小时制；10月31日全天都收，就写 2018-11-01 00:00。"]);
        return null;
    }

    private JudgingRule Judging(ProgrammeForm form, AwardCategory category)
    {
        if (CategoryLines.Criteria(form.Criteria.GetValueOrDefault(category.Code)) is { } criteria)
        {
            var rule = category.Judging with { Criteria = criteria, Mean = Enum.TryParse<ScoreMean>(form.Mean.GetValueOrDefault(category.Code), out var mean) ? mean : category.Judging.Mean };
            rule = rule with { IsBlind = YesNo(form.Blind.GetValueOrDefault(category.Code), rule.IsBlind), MinimumVotes = Number($"Votes[{category.Code}]", form.Votes.GetValueOrDefault(category.Code), 1, 50) ?? rule.MinimumVotes };
            rule = rule with { TieBreaks = TieOrder.All.FirstOrDefault(order => order.Name == form.Ties.GetValueOrDefault(category.Code))?.Breaks(criteria) ?? [] };
            // What is wrong is told at once; what is merely missing waits until it opens.
            if (criteria.Count == 0 || rule.Problems().FirstOrDefault(problem => rule.TieBreaks.Count > 0 || !problem.Contains("同分", StringComparison.Ordinal)) is not { } wrong) return rule;
            state.AddModelError($"Criteria[{category.Code}]", wrong);
            return rule;
        }

        state.AddModelError($"Criteria[{category.Code}]", T["一行一项，写成“服务成效 40 60”的样子：名称、满分、权重。权重加起来要正好是 100。"]);
        return category.Judging;
    }

    private IReadOnlyList<OpinionRule> Opinions(ProgrammeForm form, AwardCategory category, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        if (CategoryLines.Opinions(form.Opinions.GetValueOrDefault(category.Code), answers) is { } opinions) return opinions;
        var offered = Offered(answers);
        var told = offered.Length > 0 ? T["一行一个单位，最多 10 行。只在某些情况下征求的，冒号后面照表里的选项写，一行只写同一项的：{0}。", offered] : T["一行一个单位，最多 10 行。这张表里没有能写在冒号后面的选项。"];
        state.AddModelError($"Opinions[{category.Code}]", told);
        return category.Opinions;
    }

    private IReadOnlyList<RatioRule> Ratios(ProgrammeForm form, AwardCategory category, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        if (ShareLines.Read(form.Ratios.GetValueOrDefault(category.Code), answers) is { } ratios) return ratios;
        state.AddModelError($"Ratios[{category.Code}]", T["一行一个比例，最多 10 行，写成“一线职工不少于60%：一线职工”的样子，冒号后面照表里的选项写：{0}。", Offered(answers)]);
        return category.Ratios;
    }

    private EligibilityRule Conditions(ProgrammeForm form, AwardCategory category, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var (code, rule) = (category.Code, category.Eligibility);
        var offered = answers.GetValueOrDefault(EligibilityRule.RankFact) ?? [];
        var ranks = form.Ranks.TryGetValue(code, out var typed) ? ShareLines.Ranks(typed, offered) : rule.ExcludedRanks;
        if (ranks is null) state.AddModelError($"Ranks[{code}]", T["照表里的选项写，用顿号隔开：{0}。", string.Join(T["、"].Value, offered)]);
        return rule with
        {
            NoRepeatYears = Number($"NoRepeat[{code}]", form.NoRepeat.GetValueOrDefault(code), 1, 50), ExcludedRanks = ranks ?? rule.ExcludedRanks,
            PenaltyFreeYears = form.Penalty.TryGetValue(code, out var clean) ? Number($"Penalty[{code}]", clean, 1, 50) : rule.PenaltyFreeYears,
            NeedsIdNumber = category.Kind == NomineeKind.Person && YesNo(form.NeedsId.GetValueOrDefault(code), rule.NeedsIdNumber),
        };
    }

    private string Offered(IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        string.Join(T["；"].Value, answers.Where(fact => fact.Value.Count > 0).Select(fact => $"{T[FactWords.Title(fact.Key)].Value}（{string.Join(T["、"].Value, fact.Value)}）"));

    private static bool YesNo(string? typed, bool now) => typed switch { "yes" => true, "no" => false, _ => now };

    private int? Number(string field, string? typed, int least, int most)
    {
        var text = Line(typed);
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        state.AddModelError(field, string.Format(CultureInfo.InvariantCulture, T["写 {0} 到 {1} 之间的整数。"].Value, least, most));
        return null;
    }

    private TimeOnly? Hour(string? typed)
    {
        var text = Line(typed);
        if (text.Length == 0 || text == "24:00") return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) && hour > TimeOnly.MinValue) return hour;
        state.AddModelError(nameof(ProgrammeForm.EndHour), T["写成 12:00 的样子；空着就是当天24:00。"]);
        return null;
    }

    private DateOnly? Day(string field, string? typed)
    {
        var text = Line(typed);
        if (text.Length == 0) return null;
        if (!DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) state.AddModelError(field, T["日期写成 2018-09-20 的样子。"]);
        else if (day > clock.Today) state.AddModelError(field, T["这一天还没有到。规则定下来了再录入。"]);
        else return day;
        return null;
    }

    private string Words(string? typed)
    {
        var text = PlainInput.Clean(typed);
        if (text.Length > 1000) state.AddModelError(nameof(ProgrammeForm.Words), T["本市规则最多写 1000 个字，更长的请发通知。"]);
        return text.Value;
    }

    private string Media(string? typed)
    {
        var text = PlainInput.Clean(typed);
        if (text.Length > 100) state.AddModelError(nameof(ProgrammeForm.Media), T["最多写 100 个字。"]);
        return text.Value;
    }

    private static string Line(string? typed) => FullWidth.Fold(PlainInput.Clean(typed).Value);
}

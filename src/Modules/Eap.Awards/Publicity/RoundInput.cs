using Eap.Awards.Nominations;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>What the desk typed about a list, checked.</summary>
/// <param name="Reason">What is announced and why.</param>
/// <param name="Contact">Where to object besides the site.</param>
/// <param name="Why">Why the list changes; empty for a start.</param>
/// <param name="IsTyping">Meant as a correction of typing errors.</param>
/// <param name="Nominees">The list with the words typed.</param>
public sealed record RoundInput(string Reason, string Contact, string Why, bool IsTyping, IReadOnlyList<ListedNominee> Nominees)
{
    /// <summary>Reads a form for the nominees who belong on the list; null when something has to be mended, which then stands in <paramref name="state"/>.</summary>
    public static RoundInput? Read(RoundForm form, IReadOnlyList<ListedNominee> nominees, bool isChange, ModelStateDictionary state, IStringLocalizer T)
    {
        var input = new RoundInput(Line(form.Reason), Line(form.Contact), Line(form.Why), form.Kind == "typing", [.. nominees.Select(nominee => nominee with
        {
            Name = Typed(form.Names, nominee, nominee.Name), Unit = Typed(form.Units, nominee, nominee.Unit), Reason = Typed(form.Reasons, nominee, nominee.Reason),
        })]);
        if (input.Reason.Length is 0 or > 500) state.AddModelError(nameof(form.Reason), T["请写明公示什么、依据什么，最多 500 个字。"]);
        if (PersonalTraces.In(input.Reason) is { } told) state.AddModelError(nameof(form.Reason), T["这里像是有{0}。公示不写身份证号、手机号和出生日期，请删掉。", T[told].Value]);
        if (input.Contact.Length is 0 or > 300) state.AddModelError(nameof(form.Contact), T["请写明除了网站还可以到哪里提异议：单位、地址、电话，最多 300 个字。"]);
        if (isChange && string.IsNullOrEmpty(form.Kind)) state.AddModelError(nameof(form.Kind), T["请选是只改错别字，还是更改名单、今天起重新公示。"]);
        if (isChange && PersonalTraces.In(input.Why) is { } why) state.AddModelError(nameof(form.Why), T["这里像是有{0}。公示不写身份证号、手机号和出生日期，请删掉。", T[why].Value]);
        else if (isChange && form.Kind is { Length: > 0 } and not "typing" && input.Why.Length is 0 or > 300) state.AddModelError(nameof(form.Why), T["请写明为什么更改，最多 300 个字。公众看得到。"]);
        foreach (var nominee in input.Nominees)
        {
            foreach (var (field, text) in new[] { ("Names", nominee.Name), ("Units", nominee.Unit), ("Reasons", nominee.Reason) })
                if (PersonalTraces.In(text) is { } trace) state.AddModelError($"{field}[{nominee.ContentItemId}]", T["这里像是有{0}。公示不写身份证号、手机号和出生日期，请删掉。", T[trace].Value]);
            if (nominee.Name.Length is 0 or > 100) state.AddModelError($"Names[{nominee.ContentItemId}]", T["名称不能空着，最多 100 个字。"]);
            if (nominee.Unit.Length is 0 or > 200) state.AddModelError($"Units[{nominee.ContentItemId}]", T["单位不能空着，最多 200 个字。"]);
            if (nominee.Reason.Length is 0 or > PublicityLists.LongestReason) state.AddModelError($"Reasons[{nominee.ContentItemId}]", T["请用一两句话写明事由，最多 300 个字。"]);
        }

        return state.IsValid ? input : null;
    }

    private static string Typed(Dictionary<string, string?> typed, ListedNominee nominee, string before) => typed.TryGetValue(nominee.ContentItemId, out var text) ? Line(text) : before;

    private static string Line(string? text) => PlainInput.Clean(text).Value;
}

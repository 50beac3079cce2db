using System.Text.RegularExpressions;
using Eap.Applications.Rules;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Nominations;

/// <summary>What is checked of a filing without looking at anything else: the unit's resolution and publicity, the deeds. Everything cites the city's own rule.</summary>
public sealed partial class NominationChecks(AwardProgramme programme, AwardCategory category, AwardSource source, WorkingDayCalendar calendar)
{
    private readonly PublicityClock _clock = new(calendar);

    /// <summary>The unit's resolution is there.</summary>
    public bool IsResolved(NominationFiling filing, DateOnly today) => filing is { ResolvedOn: { } day, HasResolution: true } && day <= today;

    /// <summary>The unit's publicity is over, as long as the city asks; true where it asks for none.</summary>
    public bool IsUnitPublicityOver(NominationFiling filing, DateOnly today) => programme.Part.Publicity.UnitDays == 0
        || filing is { IsPublicityClear: true, HasPublicityProof: true, PublicTo: { } to } && to < today && Days(filing) >= programme.Part.Publicity.UnitDays;

    /// <summary>Everything found, in the order of the form.</summary>
    /// <param name="filing">What was stated.</param>
    /// <param name="today">The city's day.</param>
    public IEnumerable<Finding> Check(NominationFiling filing, DateOnly today)
    {
        if (DeedsLength.Check(filing.Deeds, category.DeedsMost, category.DeedsCounting, source) is { } tooLong) yield return new Finding(FindingSeverity.Error, $"{category.Form}.Deeds", tooLong.Message, tooLong.ClauseText);
        if (PersonalTraces.In(filing.Summary) is { } trace) yield return Error("Summary", $"简介里像是有{trace}。简介公示时大家都看得到，请删掉。");
        if (filing.ResolvedOn is null) yield return Error("ResolvedOn", "请写单位集体研究的日期。");
        else if (filing.ResolvedOn > today) yield return Error("ResolvedOn", "单位集体研究的日期在以后。研究过了再报。");
        foreach (var (field, name) in filing.Files.Where(file => IdCard().IsMatch(file.Name)))
            yield return Error(field, $"“{name}”看名字是身份证照片。评选不收身份证照片，请删掉；要号码的项目，只填号码。");
        if (!filing.HasResolution) yield return Error("Resolution", "请附上盖章的会议纪要或决议。");
        if (programme.Part.Publicity.UnitDays > 0)
            foreach (var finding in Publicity(filing, today)) yield return finding;
    }

    private IEnumerable<Finding> Publicity(NominationFiling filing, DateOnly today)
    {
        var asked = programme.Part.Publicity.UnitDays;
        if (filing is not { PublicFrom: { } from, PublicTo: { } to })
        {
            yield return Error("PublicFrom", $"请写单位公示的起止日期。公示不少于{asked}个工作日。");
            yield break;
        }

        if (filing.ResolvedOn is { } resolved && from < resolved) yield return Error("PublicFrom", "公示开始在集体研究以前。先研究，再公示。");
        if (to >= today) yield return Error("PublicTo", "公示还没有结束。公示满了再报。");
        if (Days(filing) < asked) yield return Error("PublicTo", $"从{SiteClock.Format(from)}的第二天算起，到{SiteClock.Format(to)}是{Days(filing)}个工作日，少于{asked}个。节假日不算，调休上班的周末算；最早到{SiteClock.Format(calendar.AddWorkingDays(from, asked).Value)}。");
        if (!filing.IsPublicityClear) yield return Error("PublicResult", "公示要没有异议才能往上报。有异议的，先查清、答复，再重新公示。");
        if (!filing.HasPublicityProof) yield return Error("PublicNotice", "请附上公示件和公示无异议的证明。");
    }

    private int Days(NominationFiling filing) => filing is { PublicFrom: { } from, PublicTo: { } to } ? _clock.DaysBetween(from, to) : 0;

    // By its name only: what a picture shows is for whoever checks the papers.
    [GeneratedRegex("身份证|身份證|身分证|id[ _-]?card|identity", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdCard();

    private Finding Error(string field, string message) => new(FindingSeverity.Error, $"{category.Form}.{field}", message, source.City.Refuse(message).ClauseText);
}

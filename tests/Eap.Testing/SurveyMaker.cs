using System.Text.Json;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Surveys;
using Eap.SelfChecks.Urgent;

namespace Eap.Testing;

/// <summary>Makes surveys with answers, and urgent requests.</summary>
public static class SurveyMaker
{
    /// <summary>A survey that takes answers for a week, or one that has ended; the id of its item.</summary>
    /// <param name="data">The site's data.</param>
    /// <param name="organization">Whom it asks.</param>
    /// <param name="answers">What is stored as answers.</param>
    /// <param name="close">Counts it.</param>
    /// <param name="questions">What it asks; null: how sleep was, and what helps.</param>
    public static Task<string> SurveyAsync(this SiteData data, Organization organization, IReadOnlyList<string>? answers = null, bool close = false, SurveyPart? questions = null) => data.Site.InUnitAsync(async unit =>
    {
        var part = questions ?? new SurveyPart { Purpose = "明年的讲座按这个排。", Questions = [new() { Text = "睡得怎样？", Kind = SurveyQuestionKind.Scale }, new() { Text = "什么有用？", Kind = SurveyQuestionKind.Multiple, Choices = ["讲座", "热线"] }] };
        var contents = unit.Get<IContentManager>();
        var item = (await contents.SaveDraftAsync((await contents.NewAsync(SurveyType.Name, organization.OrganizationId)).Apply(new TitlePart { Title = "例调查" }).Apply(part), null)).Item;
        var now = data.Site.Clock.GetUtcNow().UtcDateTime;
        unit.Db.Add(new SurveyRun
        {
            SurveyItemId = item.ContentItemId, Code = item.ContentItemId[^10..], OrganizationId = organization.OrganizationId, Title = "例调查", DefinitionJson = JsonSerializer.Serialize(part, JOptions.Default), OpenedByName = "例管理", OpenedUtc = now, FromUtc = now, UntilUtc = now.AddDays(7),
        });
        foreach (var answer in answers ?? []) unit.Db.Add(new SurveyAnswer { Key = Random.Shared.NextInt64(), SurveyItemId = item.ContentItemId, AnswersJson = answer });
        await unit.Db.SaveChangesAsync();
        if (close) await unit.Get<SurveyClosing>().CloseAsync(unit, item.ContentItemId, default);
        return item.ContentItemId;
    });

    /// <summary>An urgent request of which everybody who answers them was told.</summary>
    /// <param name="data">The site's data.</param>
    /// <param name="organization">The union that asks.</param>
    /// <param name="name">Whom to ring.</param>
    public static Task<string> UrgentAsync(this SiteData data, Organization organization, string name = "例值班") => data.Site.InUnitAsync(unit =>
    {
        var (id, now) = (unit.Get<IdGenerator>().Next(), data.Site.Clock.GetUtcNow().UtcDateTime);
        unit.Db.Add(new UrgentRequest
        {
            RequestId = id, OrganizationId = organization.OrganizationId, PlaceId = organization.OrganizationId, Kind = UrgentKind.Accident, Size = UrgentSize.Some, Haste = UrgentHaste.Today, AskedBy = "nobody", AskedUtc = now, DueUtc = now.AddHours(2), Level = UrgentLevel.City,
            NameSealed = unit.Get<UrgentSecrets>().Seal(name, id, nameof(UrgentRequest.NameSealed)), PhoneSealed = unit.Get<UrgentSecrets>().Seal("0633-0000001", id, nameof(UrgentRequest.PhoneSealed)),
        });
        return Task.FromResult(id);
    });
}

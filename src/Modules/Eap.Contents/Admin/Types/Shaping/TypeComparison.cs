using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Types.Shaping;

/// <summary>Says in words what changed between two versions of a definition.</summary>
public sealed class TypeComparison(IEnumerable<FieldKind> kinds, TypeSettings settings, IStringLocalizer<TypeComparison> T)
{
    /// <summary>The changes, one sentence each; everything is new when there was nothing before.</summary>
    public IReadOnlyList<string> Compare(ContentTypeDefinition? before, ContentTypeDefinition after) =>
        before is null ? [T["新建，{0} 个字段", after.Parts.Sum(part => part.Fields.Count)]] : [.. OfType(before, after), .. OfSections(before, after), .. OfFields(before, after)];

    /// <summary>A field's kind, for people; its technical name when no administrator could add it.</summary>
    public string KindOf(ContentPartFieldDefinition field) => kinds.FirstOrDefault(kind => kind.Is(field))?.Title ?? field.FieldName;

    /// <summary>Who may read, in words.</summary>
    public string Word(Visibility visibility) => visibility switch { Visibility.Public => T["发布后所有人"], Visibility.Internal => T["登录的工作人员"], _ => T["有专门权限的人"] };

    private IEnumerable<string> OfType(ContentTypeDefinition before, ContentTypeDefinition after)
    {
        if (before.DisplayName != after.DisplayName) yield return T["名称“{0}”改为“{1}”", before.DisplayName, after.DisplayName];
        if (before.Visibility != after.Visibility) yield return T["谁能看：由“{0}”改为“{1}”", Word(before.Visibility), Word(after.Visibility)];
        if (before.GetSettings<ContentTypeSettings>().Description != after.GetSettings<ContentTypeSettings>().Description) yield return T["用途说明改了"];
        var (old, now) = (before.GetSettings<FormSettings>(), after.GetSettings<FormSettings>());
        if (old.Introduction != now.Introduction) yield return T["填表说明改了"];
        if (old.Prepare != now.Prepare) yield return T["需要准备的材料改了"];
        foreach (var label in settings.Changed(before, after)) yield return T["“{0}”改了", label];
        foreach (var part in after.Parts.Where(part => part.Name != after.Name && before.Part(part.Name) is null)) yield return T["加上部件 {0}", part.DisplayName];
        foreach (var part in before.Parts.Where(part => part.Name != before.Name && after.Part(part.Name) is null)) yield return T["去掉部件 {0}", part.DisplayName];
    }

    private IEnumerable<string> OfSections(ContentTypeDefinition before, ContentTypeDefinition after)
    {
        var (old, now) = (before.GetSettings<FormSettings>().Sections, after.GetSettings<FormSettings>().Sections);
        foreach (var section in now)
        {
            if (old.Find(found => found.Name == section.Name) is not { } was) yield return T["新增分组“{0}”", section.Title];
            else if (was.Title != section.Title) yield return T["分组“{0}”改名为“{1}”", was.Title, section.Title];
            else if (was.Hint != section.Hint) yield return T["分组“{0}”的说明改了", section.Title];
        }

        foreach (var section in old.Where(section => now.TrueForAll(found => found.Name != section.Name))) yield return T["去掉分组“{0}”", section.Title];
        if (!Common(old.Select(section => section.Name), now.Select(section => section.Name))) yield return T["分组的先后变了"];
    }

    private IEnumerable<string> OfFields(ContentTypeDefinition before, ContentTypeDefinition after)
    {
        var (old, now) = (Fields(before), Fields(after));
        foreach (var (path, field) in now)
        {
            if (!old.TryGetValue(path, out var was)) yield return T["新增字段“{0}”（{1}）", field.DisplayName, KindOf(field)];
            else foreach (var sentence in OfField(was, field, after)) yield return sentence;
        }

        foreach (var (path, field) in old.Where(field => !now.ContainsKey(field.Key))) yield return T["去掉字段“{0}”（{1}），以前填的仍留着", field.DisplayName, KindOf(field)];
        if (!Common(old.Keys, now.Keys)) yield return T["字段的先后变了"];
    }

    private IEnumerable<string> OfField(ContentPartFieldDefinition was, ContentPartFieldDefinition now, ContentTypeDefinition type)
    {
        if (was.DisplayName != now.DisplayName) yield return T["字段“{0}”改名为“{1}”", was.DisplayName, now.DisplayName];
        var (old, form) = (was.GetSettings<FormFieldSettings>(), now.GetSettings<FormFieldSettings>());
        if (old.Section != form.Section) yield return T["“{0}”移到{1}", now.DisplayName, type.GetSettings<FormSettings>().Sections.Find(section => section.Name == form.Section) is { } section ? $"“{section.Title}”" : T["最前面"].Value];
        if (!JsonNode.DeepEquals(was.Settings[nameof(FormFieldSettings)]?[nameof(FormFieldSettings.ShowWhen)], now.Settings[nameof(FormFieldSettings)]?[nameof(FormFieldSettings.ShowWhen)])) yield return T["“{0}”的显示条件改了", now.DisplayName];
        if (IsRequired(was) != IsRequired(now)) yield return IsRequired(now) ? T["“{0}”改为必填", now.DisplayName] : T["“{0}”不再必填", now.DisplayName];
        if (!JsonNode.DeepEquals(Rest(was), Rest(now))) yield return T["“{0}”的设置改了", now.DisplayName];
    }

    private static Dictionary<FieldPath, ContentPartFieldDefinition> Fields(ContentTypeDefinition type) =>
        type.Parts.SelectMany(part => part.Fields.Select(field => (Path: new FieldPath(part.Name, field.Name), Field: field))).ToDictionary(field => field.Path, field => field.Field);

    // What is in both stands in the same order.
    private static bool Common<T>(IEnumerable<T> before, IEnumerable<T> after)
    {
        var (old, now) = (before.ToList(), after.ToList());
        return old.Where(now.Contains).SequenceEqual(now.Where(old.Contains));
    }

    private static bool IsRequired(ContentPartFieldDefinition field) => field.Settings[$"{field.FieldName}Settings"]?["Required"]?.ToString() == "true";

    // The settings without what has sentences of its own.
    private static JsonObject Rest(ContentPartFieldDefinition field)
    {
        var bag = field.Settings.DeepClone().AsObject();
        (bag[nameof(ContentPartFieldSettings)] as JsonObject)?.Remove(nameof(ContentPartFieldSettings.Position));
        (bag[nameof(ContentPartFieldSettings)] as JsonObject)?.Remove(nameof(ContentPartFieldSettings.DisplayName));
        (bag[$"{field.FieldName}Settings"] as JsonObject)?.Remove("Required");
        foreach (var name in new[] { nameof(FormFieldSettings.Section), nameof(FormFieldSettings.ShowWhen) }) (bag[nameof(FormFieldSettings)] as JsonObject)?.Remove(name);
        foreach (var empty in bag.Where(member => member.Value is JsonObject { Count: 0 }).Select(member => member.Key).ToList()) bag.Remove(empty);
        return bag;
    }
}

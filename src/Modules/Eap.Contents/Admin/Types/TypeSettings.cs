using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Markdown;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Eap.Contents.Admin.Types;

/// <summary>The settings modules bring for forms as a whole: shown, read, compared.</summary>
public sealed class TypeSettings(IEnumerable<FormSettingsGroup> groups)
{
    /// <summary>What the page shows: as stored, or as typed.</summary>
    public IReadOnlyList<TypeSetting> Of(ContentTypeDefinition type, IFormCollection? typed = null) =>
        [.. InputsOf(type).Select(setting => new TypeSetting(Id(setting), setting.Group.Title, setting.Input, typed is null ? setting.Input.Read(type.Settings) : Typed(typed, setting)))];

    /// <summary>The type with what was typed, and what is wrong with it.</summary>
    public (ContentTypeDefinition Type, IReadOnlyList<ContentError> Errors) Read(ContentTypeDefinition type, IFormCollection typed)
    {
        var (bag, errors) = (type.Settings.DeepClone().AsObject(), new List<ContentError>());
        foreach (var setting in InputsOf(type))
            if (setting.Input.Write(bag, Clean(setting.Input, Typed(typed, setting))) is { } problem) errors.Add(new ContentError(Id(setting), problem));
        if (errors.Count == 0)
            foreach (var group in groups.Where(group => group.IsFor(type)))
                if (group.Problem(bag) is var (input, message)) errors.Add(new ContentError($"{group.Name}.{input}", message));
        var changed = type with { Settings = bag };
        return (errors.Count > 0 ? changed : groups.Where(group => group.IsFor(type)).Aggregate(changed, (current, group) => group.Complete(current)), errors);
    }

    /// <summary>Labels of what differs between two versions.</summary>
    public IEnumerable<string> Changed(ContentTypeDefinition before, ContentTypeDefinition after) =>
        InputsOf(after).Where(setting => setting.Input.Read(before.Settings) != setting.Input.Read(after.Settings)).Select(setting => setting.Input.Label);

    private IEnumerable<(FormSettingsGroup Group, KindInput Input)> InputsOf(ContentTypeDefinition type) => groups.Where(group => group.IsFor(type)).SelectMany(group => group.Inputs.Select(input => (group, input)));

    private static string Id((FormSettingsGroup Group, KindInput Input) setting) => $"{setting.Group.Name}.{setting.Input.Name}";

    private static string Typed(IFormCollection typed, (FormSettingsGroup, KindInput) setting) => typed[Id(setting)].LastOrDefault() ?? "";

    private static string Clean(KindInput input, string text) => input.Control == KindControl.Lines ? MultiLine.Clean(text) : PlainInput.Clean(text).Value;
}

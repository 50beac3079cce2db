using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Platform.Ids;

namespace Eap.Testing;

/// <summary>Makes forms.</summary>
public static class FormTypeMaker
{
    /// <summary>The section every such form has.</summary>
    public const string Section = "S1";

    /// <summary>The field every such form has: a line of text.</summary>
    public const string Field = "Contact";

    /// <summary>A form with one section and one field in it, as an administrator would make it; its name.</summary>
    public static Task<string> FormTypeAsync(this SiteData data, string displayName = "试填的表") => data.Site.InUnitAsync(async unit =>
    {
        var name = $"Form{unit.Get<IdGenerator>().Next()[^8..]}";
        var field = new ContentPartFieldDefinition
        {
            Name = Field, FieldName = "TextField",
            Settings = new JsonObject { ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "联系人" }, ["FormFieldSettings"] = new JsonObject { ["Section"] = Section } },
        };
        await unit.Get<ContentDefinitionManager>().ReplaceTypeAsync(unit, new ContentTypeDefinition
        {
            Name = name, DisplayName = displayName,
            Settings = new JsonObject { ["FormSettings"] = new JsonObject { ["IsForm"] = true, ["Sections"] = new JsonArray(new JsonObject { ["Name"] = Section, ["Title"] = "来访单位" }) } },
            Parts = [new ContentTypePartDefinition { Name = name, PartName = name, Fields = [field] }],
        }, CancellationToken.None);
        return name;
    });
}

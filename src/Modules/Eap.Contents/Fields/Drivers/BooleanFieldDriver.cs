using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;

namespace Eap.Contents.Fields.Drivers;

internal sealed class BooleanFieldDriver : ContentFieldDriver<BooleanField, BooleanFieldSettings>
{
    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(BooleanField field, ContentPartFieldDefinition definition) => One(field.Value ? "true" : "false");

    // The template posts a hidden "false" before the box, so that an unticked box is told from a form without it.
    protected override void Bind(BooleanField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Has(name)) field.Value = input.All(name).Contains("true");
    }

    protected override bool IsEmpty(BooleanField field) => !field.Value;

    protected override IEnumerable<FieldIndex> Index(BooleanField field, ContentPartFieldDefinition definition) => [new BooleanFieldIndex { Value = field.Value }];

    protected override string ToText(BooleanField field, ContentPartFieldDefinition definition) => field.Value ? "是" : "否";
}

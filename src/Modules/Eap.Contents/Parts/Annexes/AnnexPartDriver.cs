using Eap.Contents.Markdown;
using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Text;

namespace Eap.Contents.Parts.Annexes;

internal sealed class AnnexPartDriver : ContentPartDriver<AnnexPart>
{
    public override string Label => "附件";

    protected override Task<EditorBlock?> EditAsync(AnnexPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var name = context.Definition.Name;
        // Groups left blank are gone after binding: the others are numbered anew, as their messages are.
        var inputs = IsTyped(context)
            ? TypedPlaces(context).Select((typed, place) => Typed(context, typed, Name(name, place), place))
            : part.Annexes.Select((annex, place) => Stored(annex, Name(name, place), place));
        var all = inputs.ToList();
        all.Add(Stored(new Annex(), Name(name, all.Count), all.Count));
        return Task.FromResult<EditorBlock?>(new EditorBlock("AnnexPart.Edit", new AnnexEditor(all, context.IsLocked)));
    }

    protected override Task BindAsync(AnnexPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (IsTyped(context)) part.Annexes = [.. TypedPlaces(context).Select(place => Read(context, Name(context.Definition.Name, place)))];
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(AnnexPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        if (part.Annexes.Count > AnnexCheck.MaxAnnexes) yield return new ContentError(Name(definition.Name, 0), $"最多 {AnnexCheck.MaxAnnexes} 个附件。");
        foreach (var (annex, place) in part.Annexes.Select((annex, place) => (annex, place)))
            foreach (var message in AnnexCheck.Errors(annex)) yield return new ContentError(Name(definition.Name, place), $"第 {place + 1} 个附件：{message}");
    }

    protected override Task<DisplayBlock?> DisplayAsync(AnnexPart part, ContentItem item, string displayType, CancellationToken cancellationToken) =>
        Task.FromResult(displayType == ContentDisplay.Detail && part.Annexes.Count > 0 ? new DisplayBlock("AnnexPart.Detail", part) : null);

    protected override string ToText(AnnexPart part) => string.Join('\n', part.Annexes.SelectMany(annex =>
        new[] { annex.Heading, annex.Note ?? "", string.Join(' ', annex.Columns.Select(column => column.Name)) }.Concat(annex.Rows.Append(annex.Footer).Select(row => string.Join(' ', row)))));

    private static AnnexInput Stored(Annex annex, string name, int place) => new(name, place + 1, annex.Number > 0 ? annex.Number.ToString(CultureInfo.InvariantCulture) : "",
        annex.Title ?? "", annex.Note ?? "", PipeTable.Write(annex), PipeTable.WriteRow(annex.Footer), [], [.. AnnexCheck.Warnings(annex)]);

    private static AnnexInput Typed(PartEditorContext context, int typed, string name, int place)
    {
        var from = Name(context.Definition.Name, typed);
        string Text(string member) => context.Input.Text($"{from}.{member}") ?? "";
        return new AnnexInput(name, place + 1, Text("Number"), Text("Title"), Text("Note"), Text("Table"), Text("Footer"), context.Input.For(name), [.. AnnexCheck.Warnings(Read(context, from))]);
    }

    private static Annex Read(PartEditorContext context, string name)
    {
        string Text(string member) => context.Input.Text($"{name}.{member}") ?? "";
        var annex = new Annex
        {
            // What is no number becomes one no annex can have, so that checking says so.
            Number = FullWidth.Fold(Text("Number")).Trim() is { Length: > 0 } number ? int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1 : 0,
            Title = OrNull(PlainInput.Clean(Text("Title")).Value), Note = OrNull(MultiLine.Clean(Text("Note"))), Footer = PipeTable.ReadRow(MultiLine.Clean(Text("Footer"))),
        };
        PipeTable.Read(MultiLine.Clean(Text("Table")), annex);
        return annex;
    }

    private static bool IsTyped(PartEditorContext context) => context.Input.Has($"{Name(context.Definition.Name, 0)}.Title");

    private static IEnumerable<int> TypedPlaces(PartEditorContext context) => Enumerable.Range(0, AnnexCheck.MaxAnnexes + 1)
        .TakeWhile(place => context.Input.Has($"{Name(context.Definition.Name, place)}.Title"))
        .Where(place => new[] { "Number", "Title", "Note", "Table", "Footer" }.Any(member => !string.IsNullOrWhiteSpace(context.Input.Text($"{Name(context.Definition.Name, place)}.{member}"))));

    private static string Name(string part, int place) => string.Create(CultureInfo.InvariantCulture, $"{part}.Annexes.{place}");

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

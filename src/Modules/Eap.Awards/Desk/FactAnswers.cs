using Eap.Awards.Programmes;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;

namespace Eap.Awards.Desk;

/// <summary>Which answers the forms of a programme offer for the facts of its titles.</summary>
public sealed class FactAnswers(ContentDefinitionManager definitions)
{
    /// <summary>The answers by fact, in the order of the form, by code of title; a fact that is typed freely has none.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>> OfAsync(AwardProgramme programme, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        foreach (var category in programme.Part.Categories)
        {
            var fields = (await definitions.GetTypeAsync(category.Form, cancellationToken))?.Part(category.Form)?.Fields ?? [];
            answers[category.Code] = category.Facts.ToDictionary(fact => fact.Key, fact => Of(fields.FirstOrDefault(field => field.Name == fact.Value)));
        }

        return answers;
    }

    private static IReadOnlyList<string> Of(ContentPartFieldDefinition? field) =>
        [.. (field?.GetSettings<TextFieldPredefinedListEditorSettings>().Options ?? []).Select(option => option.Value ?? option.Name).OfType<string>()];
}

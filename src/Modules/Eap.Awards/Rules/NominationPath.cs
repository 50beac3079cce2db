using System.Text.Json.Serialization;

namespace Eap.Awards.Rules;

/// <summary>The steps a programme asks. Resolution, formal check, list, publicity and decision are never left out; what the first two ask for, the city says.</summary>
/// <param name="Recommendation">A union above recommends; false where nobody stands between the unit and the naming body.</param>
/// <param name="Consultation">Other bodies are asked for their opinions.</param>
/// <param name="Panel">Judges score.</param>
public sealed record NominationPath(bool Recommendation = true, bool Consultation = true, bool Panel = true)
{
    /// <summary>The steps in order, from the draft to the honour.</summary>
    [JsonIgnore]
    public IEnumerable<NominationStage> Stages => Enumerable.Range(0, (int)NominationStage.Announced + 1).Select(stage => (NominationStage)stage).Where(IsAsked);

    /// <summary>The step that follows; null at the end and off the path.</summary>
    public NominationStage? After(NominationStage stage) => stage < NominationStage.Announced ? Stages.First(next => next > stage) : null;

    /// <summary>Everything before the list is done: only then can a nomination be left without a place.</summary>
    public bool IsBeforeList(NominationStage stage) => After(stage) == NominationStage.Listed;

    private bool IsAsked(NominationStage stage) => stage switch
    {
        NominationStage.Recommended => Recommendation,
        NominationStage.Consultation => Consultation,
        NominationStage.Panel => Panel,
        _ => true,
    };
}

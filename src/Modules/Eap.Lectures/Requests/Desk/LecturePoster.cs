namespace Eap.Lectures.Requests.Desk;

/// <summary>The sheet with the QR code, to print.</summary>
/// <param name="Lecture">The lecture.</param>
/// <param name="Start">Its beginning on the wall of the city.</param>
/// <param name="Url">The sign-in page.</param>
public sealed record LecturePoster(LectureRequest Lecture, DateTime? Start, string Url);

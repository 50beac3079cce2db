// The reader of QR codes, by itself: paper-scan.js fetches it when a picture was chosen.
import jsQR from 'jsqr';

window.eapReadCode = (data, width, height) => jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
